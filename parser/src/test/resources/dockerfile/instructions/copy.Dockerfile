FROM a
COPY b c
COPY --from=d --chown=e --chmod=u+x --link=false --parents --exclude=*.f --exclude=g h i j/
