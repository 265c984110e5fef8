FROM
FROM a AS
COPY --from=
FROM a AS 1x
COPY --from=0 x y
RUN --mount=from=0
