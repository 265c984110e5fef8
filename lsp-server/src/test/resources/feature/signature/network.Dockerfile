FROM a
ONBUILD RUN --network=▮ make
