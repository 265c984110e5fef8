from ubuntu:12.04
maintainer Someone <someone@example.com>
env HOME /root
env PATH $HOME/bin:$PATH
RUN apt-get update
RUN apt-get install -y python-pip nginx
run pip install django && cd /srv && wget http://example.com/x.tgz && tar xzf x.tgz
ADD app /srv/app
WORKDIR srv/app
VOLUME ["/data", "/logs"]
VOLUME /cache /more
ONBUILD ADD . /srv/app
ONBUILD RUN pip install -r requirements.txt
CMD python manage.py runserver
CMD ["python", "manage.py", "migrate"]
