FROM alpine as▮ x
