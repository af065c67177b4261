# In earnest it comes from the environment or a vault; here you shall see it.
KEY = "tea-and-toast"
