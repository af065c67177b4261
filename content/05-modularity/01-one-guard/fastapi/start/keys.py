# In production it comes from the environment or a vault; here it is meant to be seen.
KEY = "tea-and-toast"
