FROM alpine
BOGUS ▮
