FROM alpine
COPY --from=ngi▮nx /a /b
