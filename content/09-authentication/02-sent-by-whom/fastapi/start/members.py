# In earnest a table, with hashes in place of the passwords; here you shall see them.
PASSWORDS = {"ada": "engine", "grace": "compiler"}

addresses = {"ada": "12 Tea Lane", "grace": "7 Harbour Street"}
