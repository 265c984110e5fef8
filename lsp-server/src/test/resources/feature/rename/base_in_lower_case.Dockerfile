FROM alpine AS x▮y
FROM xy
COPY --from=xy / /
