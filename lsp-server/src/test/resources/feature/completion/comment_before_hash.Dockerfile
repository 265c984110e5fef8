FROM alpine
WOR▮# comment
