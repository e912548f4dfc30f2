-- Records sealed to the recovery key, handed in by a phone for another one that is no more.
create table parcel (
    municipality text not null,
    record text collate "C" not null,
    device bigint not null,
    key text not null,
    sealed bytea not null,
    received_on text collate "C" not null,
    primary key (municipality, record, device),
    foreign key (municipality, device) references device (municipality, number)
);
