# syntax-x=a
# syntax=b
FROM a
