FROM debian:13
ADD a.tar b.tar /root
ADD ["a.tar", "b.tar", "/root"]
ADD a.tar b.tar /root/
ADD a.tar /root
