FROM a
# ▮b
CMD e
