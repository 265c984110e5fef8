from alpine:3.22
maintainer me
add a /a
