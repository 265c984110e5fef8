FROM debian:13
ADD $X /
ADD git@github.com:a/b.git /
ADD a.tar.gz b /
ADD "a.tgz" /
ADD http://example.org/a /
ADD --keep-git-dir=maybe http://example.org/a /
