FROM debian:13 AS a
CMD ["a"]
# about b
CMD ["b"]
cmd c \
    d
FROM a
CMD ["d"]
ONBUILD CMD ["e"]
