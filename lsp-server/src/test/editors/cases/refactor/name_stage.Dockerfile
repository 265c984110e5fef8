FROM ▮golang:1.24
FROM scratch
COPY --from=0 /a /b
