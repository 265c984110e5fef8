FROM debian:13 AS a
ENTRYPOINT ["/init"]
ENTRYPOINT ["/app"]
FROM a
ENTRYPOINT /start \
    --now
# between
ENTRYPOINT ["/app"]
ENTRYPOINT ["/other"]
