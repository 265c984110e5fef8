FROM a
COPY --fr\
om=b c d
COPY --from=b \
  --chown=1 c d
