FROM alpine AS Base
FROM scratch
COPY --from=BA▮SE / /
