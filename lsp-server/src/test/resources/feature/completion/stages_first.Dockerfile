FROM alpine AS own
COPY --from=▮
