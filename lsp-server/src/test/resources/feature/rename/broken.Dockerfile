FROM alpine AS x▮y
COPY --from=xy
RUN --mount=from=xy
FROM xy AS
