FROM alpine AS ba▮se
FROM base
COPY --from=base ü /
