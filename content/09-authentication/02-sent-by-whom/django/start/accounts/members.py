# In production a table, with hashes in place of the passwords; here they are meant to be seen.
PASSWORDS = {"ada": "engine", "grace": "compiler"}

addresses = {"ada": "12 Tea Lane", "grace": "7 Harbour Street"}
