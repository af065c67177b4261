import secrets

# In production a table, with hashes in place of the passwords; here they are meant to be seen.
PASSWORDS = {"ada": "engine", "grace": "compiler", "alan": "machine"}


def knows(name: str, password: str) -> bool:
    if name not in PASSWORDS:
        return False
    return secrets.compare_digest(PASSWORDS[name].encode(), password.encode())
