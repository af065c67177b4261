import time


def ask_mail_host(email: str) -> None:
    """Stands for a question over the network: it takes its time, and others come in meanwhile."""
    time.sleep(0.15)
