import secrets

# In earnest a table, with hashes in place of the passwords; here you shall see them.
PASSWORDS = {"ada": "engine", "grace": "compiler", "alan": "machine"}


def knows(name: str, password: str) -> bool:
    if name not in PASSWORDS:
        return False
    return secrets.compare_digest(PASSWORDS[name].encode(), password.encode())
