FROM scratch
COPY --from=a / "/"
COPY / /
