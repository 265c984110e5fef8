FROM debian:13
COPY --▮chown▮=a b c
