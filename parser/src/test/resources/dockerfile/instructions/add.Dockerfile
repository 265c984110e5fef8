FROM a
ADD b c
ADD --checksum=sha256:1 --chown=1:2 --chmod=644 --link --keep-git-dir=true --unpack=false --exclude=d --exclude=e https://f/g /h
add i j k/
