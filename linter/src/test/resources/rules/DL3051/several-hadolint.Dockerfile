FROM debian:13
LABEL a= b="" c= a=
