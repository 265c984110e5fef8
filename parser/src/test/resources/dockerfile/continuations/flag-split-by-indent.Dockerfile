FROM a
COPY --fr\
  om=b c d
