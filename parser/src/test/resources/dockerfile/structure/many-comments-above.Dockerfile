# a
# b

# c
 # d
FROM a
RUN b \
# e
# f
 c
# g
