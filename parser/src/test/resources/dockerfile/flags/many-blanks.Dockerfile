FROM a
COPY   --from=b	--link   c   d
