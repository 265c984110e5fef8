FROM alpine
COPY --link --chown=a:b -▮ --from=x a b
