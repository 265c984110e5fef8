FROM debian:13
ENV A=x
ONBUILD COPY $▮A-y /z
