FROM a
CMD ["a\
b", "c\
# x
d"]
