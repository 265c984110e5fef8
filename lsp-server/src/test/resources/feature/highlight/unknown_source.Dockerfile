FROM alpine
COPY --from=ct▮x a b
RUN --mount=type=bind,from=ctx,target=/x true
