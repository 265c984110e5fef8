FROM debian:13-slim
COPY --from=gh▮cr.io/a/b:1 /a /b
