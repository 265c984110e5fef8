# syntax1=a
# syntax=b
FROM a
