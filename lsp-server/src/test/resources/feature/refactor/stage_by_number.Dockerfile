FROM ▮golang:1.24
RUN make
FROM debian:13
COPY --from=0 /a /b
COPY --from=0 \
  /c /d
