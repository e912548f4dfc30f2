-- Records sealed to the recovery key, handed in by a phone for another one that is no more.
create table parcel (
    municipality text not null,
    record text not null,
    device integer not null,
    key text not null,
    sealed blob not null,
    received_on text not null,
    primary key (municipality, record, device),
    foreign key (municipality, device) references device (municipality, number)
) strict;
