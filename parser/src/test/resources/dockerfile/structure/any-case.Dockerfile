from a as b
Run c
cOpY d e
