FROM debian:13
CMD a && b
FROM debian:13
CMD "/root/run.sh"
FROM debian:13
ENTRYPOINT nix --extra-experimental-features "nix-command flakes" run ../
FROM debian:13
CMD app --name 'it is "$here"' -x "a"b
FROM debian:13
CMD app --name "a`b`"
FROM debian:13
CMD bash -c "npm start"
FROM debian:13
CMD app 'a
