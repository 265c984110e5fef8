
# syntax=a
FROM a
