FROM a
\
# b


