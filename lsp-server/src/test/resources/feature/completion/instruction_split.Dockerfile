FROM alpine
WOR\
# comment
K▮DIR /x
