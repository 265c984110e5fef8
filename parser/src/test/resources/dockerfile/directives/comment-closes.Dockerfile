# hello
# syntax=a
FROM a
