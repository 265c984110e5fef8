FROM a
COPY --link=yes b c
COPY --link= b c
ADD --keep-git-dir=1 b c
