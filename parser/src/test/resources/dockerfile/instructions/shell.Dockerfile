FROM a
SHELL ["b", "-c", "d e"]
